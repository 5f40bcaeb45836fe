output "campaign_queue_url" {
  description = "Address of the queue of campaigns' parts."
  value       = module.campaigns.url
}

output "dkim_tokens" {
  description = "By domain, the three tokens with which SES signs."
  value       = { for domain, identity in aws_sesv2_email_identity.this : domain => identity.dkim_signing_attributes[0].tokens }
}

output "mail_from_domains" {
  description = "Return paths, by sending domain."
  value       = { for domain, from in aws_sesv2_email_identity_mail_from_attributes.this : domain => from.mail_from_domain }
}
