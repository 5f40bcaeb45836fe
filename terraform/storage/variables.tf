variable "prefix" {
  description = "What names start with."
  type        = string
}

variable "audit_table_name" {
  description = "Name of the audit table; null for the usual one."
  type        = string
  default     = null
}

variable "mail_data_bucket" {
  description = "Name of the bucket of what campaigns say, and to whom."
  type        = string
}

variable "audit_heads_bucket" {
  description = "Name of the bucket of the audit chains' heads."
  type        = string
}

variable "reports_bucket" {
  description = "Name of the bucket of reports, of which reads are watched."
  type        = string
}

variable "trail_bucket" {
  description = "Name of the bucket of what CloudTrail saw of the audit record and of reports."
  type        = string
}
