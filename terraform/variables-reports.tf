# Reports, who signs links to them, and who signs in.

variable "reports_bucket" {
  description = "Name of the bucket of reports."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.reports_bucket))
    error_message = "A bucket's name has 3 to 63 small letters, digits and dashes."
  }
}

variable "bucket_prefix" {
  description = "What the names of the other buckets start with, as nobody else in the world may have them."
  type        = string
  default     = "distro-nation"
}

variable "report_signing_keys" {
  description = "Public keys, in PEM, of the key pairs that sign links to reports, by a short name such as `2026-11`: one, and two in the weeks of a rotation."
  type        = map(string)

  validation {
    condition     = length(var.report_signing_keys) >= 1 && length(var.report_signing_keys) <= 5
    error_message = "CloudFront takes one to five keys in a group."
  }

  validation {
    condition     = alltrue([for pem in values(var.report_signing_keys) : startswith(pem, "-----BEGIN PUBLIC KEY-----\n")])
    error_message = "Only public keys belong here, in PEM."
  }
}

variable "firebase_project_id" {
  description = "Firebase project that staff sign in to."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.firebase_project_id))
    error_message = "A Firebase project's id has 6 to 30 small letters, digits and dashes."
  }
}
