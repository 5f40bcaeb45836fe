# Host names. Links in mails hold the API's, and must work for longer than any one gateway.

module "certificate" {
  source   = "./modules/certificate"
  for_each = var.domains
  domain   = each.value
  # CloudFront reads certificates of one region only.
  region = each.key == "api" ? var.region : "us-east-1"
}

# serverless.yml puts its stage under this name.
resource "aws_api_gateway_domain_name" "api" {
  domain_name              = var.domains.api
  regional_certificate_arn = module.certificate["api"].arn
  security_policy          = "TLS_1_2"

  endpoint_configuration {
    types = ["REGIONAL"]
  }
}

locals {
  hosts = {
    (var.domains.api)     = aws_api_gateway_domain_name.api.regional_domain_name
    (var.domains.reports) = module.financial.distribution_domain
    (var.domains.crm)     = module.site.distribution_domain
  }
}
