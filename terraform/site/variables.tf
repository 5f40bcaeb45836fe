variable "prefix" {
  description = "What names start with."
  type        = string
}

variable "bucket" {
  description = "Name of the bucket of the built pages."
  type        = string
}

variable "domain" {
  description = "Host name of the CRM."
  type        = string
}

variable "certificate_arn" {
  description = "ARN of the certificate of that host name, in us-east-1."
  type        = string
}

variable "api_base_url" {
  description = "Where forms of pages without scripts are handed on to."
  type        = string
}
