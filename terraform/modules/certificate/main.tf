# A certificate, and the proof that the domain is ours.

resource "aws_acm_certificate" "this" {
  region            = var.region
  domain_name       = var.domain
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

locals {
  proof = one(aws_acm_certificate.this.domain_validation_options)
}

# Waits for the record below, whoever makes it.
resource "aws_acm_certificate_validation" "this" {
  region          = var.region
  certificate_arn = aws_acm_certificate.this.arn
}
