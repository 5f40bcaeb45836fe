# Where secrets go. Their values are put in by a person (docs/deploy.md), so that no state holds them.

resource "aws_secretsmanager_secret" "this" {
  for_each = {
    "payouts-mailer/mailgun-secrets"          = "Mailgun's keys, and the key under which the audit record files addresses"
    "payouts-mailer/firebase-service-account" = "Key file by which revoked sign-ins are noticed"
    "cloudfront-private-key"                  = "Private keys of links to reports"
  }
  name                    = each.key
  description             = each.value
  recovery_window_in_days = 30
}
