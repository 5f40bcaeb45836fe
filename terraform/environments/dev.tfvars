stage = "dev"
# To be replaced by the id of the account that was made for this stage.
account_id = "111111111111"

monthly_budget_usd = 50
budget_alerts_to   = ["operations@distro-nation.com"]
alarms_to          = ["operations@distro-nation.com"]

domains = {
  crm     = "crm.dev.distro-nation.com"
  api     = "api.dev.distro-nation.com"
  reports = "reports.dev.distro-nation.com"
}

sending_domains     = ["dev.distro-nation.com"]
mailgun_domain      = "mg.dev.distro-nation.com"
default_from        = "Distro Nation <hello@dev.distro-nation.com>"
dmarc_reports_to    = "dmarc@distro-nation.com"
unsubscribe_mailbox = "unsubscribe@leave.dev.distro-nation.com"

reports_bucket      = "distro-nation-reports-dev"
firebase_project_id = "distro-nation-dev"

# Made with openssl, as docs/deploy.md tells; the private halves go to Secrets Manager.
report_signing_keys = {}
