output "dns_records" {
  description = "DNS records to make where the zone is elsewhere, each with what it is for."
  value       = local.dns_records
}

output "site_bucket" {
  description = "Bucket that the built CRM is copied to."
  value       = module.site.bucket
}

output "site_distribution_id" {
  description = "Distribution whose cache is cleared after that."
  value       = module.site.distribution_id
}

output "report_key_pair_ids" {
  description = "CloudFront's ids of the signing keys, by their names, for the secret `cloudfront-private-key`."
  value       = module.financial.key_pair_ids
}

output "crm_environment" {
  description = "What the CRM is built with, but for Firebase's API key."
  value = {
    REACT_APP_API_BASE_URL        = local.api_base_url
    REACT_APP_REPORTS_URL         = local.reports_url
    REACT_APP_FIREBASE_PROJECT_ID = var.firebase_project_id
    REACT_APP_S3_BUCKET           = module.financial.reports_bucket
    REACT_APP_S3_REGION           = var.region
    REACT_APP_S3_IDENTITY_POOL_ID = module.financial.identity_pool_id
  }
}
