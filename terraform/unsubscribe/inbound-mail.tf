# Mail to the mailbox of the List-Unsubscribe header: SES takes it in, checks it, and hands it over whole.

data "aws_region" "current" {}

locals {
  ses      = "arn:aws:ses:${data.aws_region.current.region}:${data.aws_caller_identity.current.account_id}"
  rule_set = "${var.prefix}-inbound"
  rule     = "unsubscribe"
}

module "inbound_mail" {
  source     = "../modules/topic"
  name       = "${var.prefix}-inbound-mail"
  publishers = ["${local.ses}:receipt-rule-set/${local.rule_set}:receipt-rule/${local.rule}"]
}

resource "aws_ses_receipt_rule_set" "this" {
  rule_set_name = local.rule_set
}

resource "aws_ses_receipt_rule" "unsubscribe" {
  rule_set_name = aws_ses_receipt_rule_set.this.rule_set_name
  name          = local.rule
  enabled       = true
  recipients    = [var.mailbox]
  scan_enabled  = true
  # Whoever wants to leave must get through, from however old a server.
  tls_policy = "Optional"

  # Base64 keeps mail whole that is not UTF-8.
  sns_action {
    topic_arn = module.inbound_mail.arn
    encoding  = "Base64"
    position  = 1
  }
}

resource "aws_ses_active_receipt_rule_set" "this" {
  rule_set_name = aws_ses_receipt_rule_set.this.rule_set_name
}
