# Everything with state, for one stage in an account of its own. Functions, their permissions and the API
# are serverless.yml's; it learns the names of what is made here from SSM.

locals {
  prefix         = "dn-${var.stage}"
  api_base_url   = "https://${var.domains.api}"
  crm_url        = "https://${var.domains.crm}"
  reports_url    = "https://${var.domains.reports}"
  inbound_domain = regex("[^@]+$", var.unsubscribe_mailbox)
}

module "storage" {
  source             = "./storage"
  prefix             = local.prefix
  audit_table_name   = var.unsubscribe_audit_table_name
  mail_data_bucket   = "${var.bucket_prefix}-${var.stage}-mail-data"
  audit_heads_bucket = "${var.bucket_prefix}-${var.stage}-audit-heads"
  reports_bucket     = var.reports_bucket
  trail_bucket       = "${var.bucket_prefix}-${var.stage}-audit-trail"
}

module "unsubscribe" {
  source            = "./unsubscribe"
  prefix            = local.prefix
  contact_list_name = var.unsubscribe_contact_list_name
  topics            = var.topics
  mailbox           = var.unsubscribe_mailbox
}

module "outreach" {
  source            = "./outreach"
  prefix            = local.prefix
  configuration_set = "distro-nation-${var.stage}"
  sending_domains   = var.sending_domains
  inbound_domain    = local.inbound_domain
}

module "financial" {
  source              = "./financial"
  prefix              = local.prefix
  reports_bucket      = var.reports_bucket
  reports_domain      = var.domains.reports
  certificate_arn     = module.certificate["reports"].arn
  signing_keys        = var.report_signing_keys
  firebase_project_id = var.firebase_project_id
  crm_url             = local.crm_url
}

module "site" {
  source          = "./site"
  prefix          = local.prefix
  bucket          = "${var.bucket_prefix}-${var.stage}-site"
  domain          = var.domains.crm
  certificate_arn = module.certificate["crm"].arn
  api_base_url    = local.api_base_url
}

module "monitoring" {
  source  = "./monitoring"
  prefix  = local.prefix
  stage   = var.stage
  region  = var.region
  service = "payouts-mailer-outreach-${var.stage}"
  tell    = var.alarms_to
  dead_letter_queues = [
    for name in ["contact-sync", "campaigns", "payouts", "ses-events", "inbound-mail"] : "${local.prefix}-${name}-dlq"
  ]
  distributions = {
    reports = module.financial.distribution_id
    site    = module.site.distribution_id
  }
}

module "edge_logs" {
  source    = "./modules/edge-logs"
  prefix    = local.prefix
  bucket    = "${var.bucket_prefix}-${var.stage}-edge-logs"
  keep_days = 400
  distributions = {
    reports = module.financial.distribution_arn
    site    = module.site.distribution_arn
  }
}
