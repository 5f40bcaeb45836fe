stage = "prod"
# To be replaced by the id of the account that was made for this stage.
account_id = "333333333333"

monthly_budget_usd = 500
budget_alerts_to   = ["operations@distro-nation.com"]
alarms_to          = ["operations@distro-nation.com"]

domains = {
  crm     = "crm.distro-nation.com"
  api     = "api.distro-nation.com"
  reports = "reports.distro-nation.com"
}

sending_domains     = ["distro-nation.com"]
mailgun_domain      = "mg.distro-nation.com"
default_from        = "Distro Nation <hello@distro-nation.com>"
dmarc_reports_to    = "dmarc@distro-nation.com"
unsubscribe_mailbox = "unsubscribe@leave.distro-nation.com"

reports_bucket      = "distro-nation-reports"
firebase_project_id = "distro-nation"

# Made with openssl, as docs/deploy.md tells; the private halves go to Secrets Manager.
report_signing_keys = {}
