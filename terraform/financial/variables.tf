variable "prefix" {
  description = "What names start with."
  type        = string
}

variable "reports_bucket" {
  description = "Name of the bucket of reports."
  type        = string
}

variable "reports_domain" {
  description = "Host name under which CloudFront serves reports."
  type        = string
}

variable "certificate_arn" {
  description = "ARN of the certificate of that host name, in us-east-1."
  type        = string
}

variable "signing_keys" {
  description = "Public keys, in PEM, of the key pairs that may sign links, by a short name such as `2026-11`."
  type        = map(string)
}

variable "firebase_project_id" {
  description = "Firebase project that staff sign in to."
  type        = string
}

variable "browser_roles" {
  description = "Values of the claim `role` that may read reports in the browser."
  type        = list(string)
  default     = ["admin", "finance"]
}

variable "crm_url" {
  description = "Origin of the CRM."
  type        = string
}
