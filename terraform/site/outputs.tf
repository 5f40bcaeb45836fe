output "bucket" {
  description = "Name of the bucket of the built pages."
  value       = module.files.name
}

output "distribution_id" {
  description = "Id of the distribution, to invalidate its cache."
  value       = aws_cloudfront_distribution.site.id
}

output "distribution_arn" {
  description = "ARN of the same."
  value       = aws_cloudfront_distribution.site.arn
}

output "distribution_domain" {
  description = "CloudFront's own name of the same, to which the DNS record leads."
  value       = aws_cloudfront_distribution.site.domain_name
}
