# The domains that SES may send from, or take mail in for.

resource "aws_sesv2_email_identity" "this" {
  for_each       = toset(concat(var.sending_domains, [var.inbound_domain]))
  email_identity = each.value

  dkim_signing_attributes {
    next_signing_key_length = "RSA_2048_BIT"
  }
}

# With a return path of our own, SPF speaks for our domain and not for Amazon's.
resource "aws_sesv2_email_identity_mail_from_attributes" "this" {
  for_each         = toset(var.sending_domains)
  email_identity   = aws_sesv2_email_identity.this[each.key].email_identity
  mail_from_domain = "bounce.${each.key}"
  # Mail goes out while the DNS record is missing: it still passes by DKIM.
  behavior_on_mx_failure = "USE_DEFAULT_VALUE"
}

# Bounces reach us as events.
resource "aws_sesv2_email_identity_feedback_attributes" "this" {
  for_each                 = toset(var.sending_domains)
  email_identity           = aws_sesv2_email_identity.this[each.key].email_identity
  email_forwarding_enabled = false
}
