# Host names. Links in mails hold the API's, and must work for longer than any one gateway.

module "certificate" {
  source = "./modules/certificate"
  for_each = {
    api     = { domain = var.api_domain, region = var.region }
    reports = { domain = var.reports_domain, region = "us-east-1" }
    crm     = { domain = var.crm_domain, region = "us-east-1" }
  }
  domain = each.value.domain
  region = each.value.region
}

# serverless.yml puts its stage under this name.
resource "aws_api_gateway_domain_name" "api" {
  domain_name              = var.api_domain
  regional_certificate_arn = module.certificate["api"].arn
  security_policy          = "TLS_1_2"

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

locals {
  hosts = {
    (var.api_domain)     = aws_api_gateway_domain_name.api.regional_domain_name
    (var.reports_domain) = module.financial.distribution_domain
    (var.crm_domain)     = module.site.distribution_domain
  }
}
