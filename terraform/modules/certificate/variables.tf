variable "domain" {
  description = "The one host name that the certificate is for."
  type        = string
}

variable "region" {
  description = "Region of what uses it; CloudFront reads certificates of us-east-1 only."
  type        = string
}
