# Host names, and where they are kept.

variable "crm_domain" {
  description = "Host name of the CRM and of the public pages."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9-]+(\\.[a-z0-9-]+)+$", var.crm_domain))
    error_message = "A host name is written in small letters, without https://."
  }
}

variable "api_domain" {
  description = "Host name of the API. Every link in every mail begins with it, so it can never change."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9-]+(\\.[a-z0-9-]+)+$", var.api_domain))
    error_message = "A host name is written in small letters, without https://."
  }
}

variable "reports_domain" {
  description = "Host name under which CloudFront serves reports."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9-]+(\\.[a-z0-9-]+)+$", var.reports_domain))
    error_message = "A host name is written in small letters, without https://."
  }
}

variable "dns_zone_id" {
  description = "Route 53 zone, in this account, to make all DNS records in; null where the zone is elsewhere."
  type        = string
  default     = null
}
