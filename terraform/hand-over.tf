# What serverless.yml is told, by way of serverless/params.yml.

locals {
  hand_over = {
    "firebase-project-id"    = var.firebase_project_id
    "mail-table"             = module.storage.tables["mail"]
    "audit-table"            = module.storage.tables["audit"]
    "guard-table"            = module.storage.tables["guard"]
    "audit-heads-bucket"     = module.storage.audit_heads_bucket
    "mail-data-bucket"       = module.storage.mail_data_bucket
    "contact-sync-queue-url" = module.unsubscribe.contact_sync_queue_url
    "campaign-queue-url"     = module.outreach.campaign_queue_url
    "payout-queue-url"       = module.financial.payout_queue_url
    "contact-list-name"      = module.unsubscribe.contact_list_name
    "unsubscribe-mailbox"    = var.unsubscribe_mailbox
    "api-domain"             = aws_api_gateway_domain_name.api.domain_name
    "api-base-url"           = local.api_base_url
    "crm-url"                = local.crm_url
    "reports-base-url"       = local.reports_url
    "reports-bucket"         = module.financial.reports_bucket
    "sending-domains"        = join(",", var.sending_domains)
    "mailgun-domain"         = var.mailgun_domain
    "default-from"           = var.default_from
  }
}

resource "aws_ssm_parameter" "this" {
  for_each = local.hand_over
  name     = "/distro-nation/${var.stage}/${each.key}"
  type     = "String"
  value    = each.value
}
