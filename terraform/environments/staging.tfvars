stage = "staging"
# To be replaced by the id of the account that was made for this stage.
account_id = "222222222222"

monthly_budget_usd = 50
budget_alerts_to   = ["operations@distro-nation.com"]
alarms_to          = ["operations@distro-nation.com"]

domains = {
  crm     = "crm.staging.distro-nation.com"
  api     = "api.staging.distro-nation.com"
  reports = "reports.staging.distro-nation.com"
}

sending_domains     = ["staging.distro-nation.com"]
mailgun_domain      = "mg.staging.distro-nation.com"
default_from        = "Distro Nation <hello@staging.distro-nation.com>"
dmarc_reports_to    = "dmarc@distro-nation.com"
unsubscribe_mailbox = "unsubscribe@leave.staging.distro-nation.com"

reports_bucket      = "distro-nation-reports-staging"
firebase_project_id = "distro-nation-staging"

# Made with openssl, as docs/deploy.md tells; the private halves go to Secrets Manager.
report_signing_keys = {}
