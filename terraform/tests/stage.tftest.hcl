# A stage from nothing to applied, without an account. Run by `terraform test`.

mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "111111111111" }
  }

  mock_data "aws_region" {
    defaults = { region = "us-east-1" }
  }

  mock_data "aws_iam_policy_document" {
    defaults = { json = "{}" }
  }

  mock_resource "aws_acm_certificate" {
    defaults = {
      domain_validation_options = [{
        domain_name           = "api.dev.example.com"
        resource_record_name  = "_proof.example.com."
        resource_record_type  = "CNAME"
        resource_record_value = "_answer.acm-validations.aws."
      }]
    }
  }

  mock_resource "aws_sesv2_email_identity" {
    defaults = {
      dkim_signing_attributes = { tokens = ["first", "second", "third"] }
    }
  }
}

variables {
  stage              = "dev"
  account_id         = "111111111111"
  monthly_budget_usd = 50
  budget_alerts_to   = ["operations@example.com"]
  alarms_to          = ["operations@example.com"]
  domains = {
    crm     = "crm.example.com"
    api     = "api.example.com"
    reports = "reports.example.com"
  }
  sending_domains     = ["example.com"]
  mailgun_domain      = "mg.example.com"
  default_from        = "Example <hello@example.com>"
  dmarc_reports_to    = "dmarc@example.com"
  unsubscribe_mailbox = "unsubscribe@leave.example.com"
  reports_bucket      = "example-reports"
  firebase_project_id = "example-project"
  report_signing_keys = { "2026-11" = "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n" }
}

run "hands_over_what_serverless_asks_for" {
  assert {
    condition     = aws_ssm_parameter.this["mail-table"].name == "/distro-nation/dev/mail-table"
    error_message = "serverless/params.yml reads another name."
  }

  assert {
    condition     = aws_ssm_parameter.this["audit-table"].value == "dn-dev-audit"
    error_message = "The audit table is called after its stage unless told otherwise."
  }

  assert {
    condition     = aws_ssm_parameter.this["api-base-url"].value == "https://api.example.com"
    error_message = "Links begin with the API's own host name."
  }
}

run "keeps_the_name_of_an_audit_table_that_exists" {
  variables {
    unsubscribe_audit_table_name = "unsubscribe-audit"
  }

  assert {
    condition     = aws_ssm_parameter.this["audit-table"].value == "unsubscribe-audit"
    error_message = "A name that was given counts."
  }
}

run "lists_every_dns_record_and_makes_none_where_the_zone_is_elsewhere" {
  assert {
    condition     = length(aws_route53_record.this) == 0
    error_message = "There is no zone to make records in."
  }

  assert {
    # Three hosts and their certificates; six for DKIM of two domains; return path, SPF, DMARC, mailbox.
    condition     = length(output.dns_records) == 16
    error_message = "A record is missing, or one is new and not told here."
  }

  assert {
    condition     = output.dns_records["mailbox"].name == "leave.example.com"
    error_message = "Mail to colleagues must not go to SES."
  }

  assert {
    condition     = output.dns_records["dkim example.com 1"].values == ["second.dkim.amazonses.com"]
    error_message = "DKIM leads to SES's own keys."
  }
}

run "makes_every_dns_record_in_a_zone_of_the_account" {
  variables {
    dns_zone_id = "Z123"
  }

  assert {
    condition     = toset(keys(aws_route53_record.this)) == toset(keys(output.dns_records))
    error_message = "Each record is made."
  }
}

run "puts_no_secret_value_anywhere" {
  assert {
    condition     = toset(keys(aws_secretsmanager_secret.this)) == toset(["cloudfront-private-key", "payouts-mailer/firebase-service-account", "payouts-mailer/mailgun-secrets"])
    error_message = "The functions look for secrets under the reference's names."
  }
}
