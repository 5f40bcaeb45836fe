output "payout_queue_url" {
  description = "Address of the queue of payout runs' parts."
  value       = module.payouts.url
}

output "reports_bucket" {
  description = "Name of the bucket of reports."
  value       = module.reports.name
}

output "distribution_id" {
  description = "Id of the distribution that serves reports."
  value       = aws_cloudfront_distribution.reports.id
}

output "distribution_arn" {
  description = "ARN of the same."
  value       = aws_cloudfront_distribution.reports.arn
}

output "distribution_domain" {
  description = "CloudFront's own name of the same, to which the DNS record leads."
  value       = aws_cloudfront_distribution.reports.domain_name
}

output "key_pair_ids" {
  description = "CloudFront's ids of the signing keys, by their names; the secret of the private keys tells them."
  value       = { for name, key in aws_cloudfront_public_key.signing : name => key.id }
}

output "identity_pool_id" {
  description = "Id of the identity pool, for the CRM's `REACT_APP_S3_IDENTITY_POOL_ID`."
  value       = aws_cognito_identity_pool.staff.id
}
