output "arn" {
  description = "ARN of the certificate, once it is issued."
  value       = aws_acm_certificate_validation.this.certificate_arn
}

output "record" {
  description = "The DNS record that proves the domain to be ours."
  value = {
    name   = local.proof.resource_record_name
    type   = local.proof.resource_record_type
    values = [local.proof.resource_record_value]
  }
}
