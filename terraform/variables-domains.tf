# Host names, and where they are kept.

variable "domains" {
  description = "Host names: of the CRM and the public pages, of the API, and of CloudFront's reports. Every link in every mail begins with the API's, so it can never change."
  type        = object({ crm = string, api = string, reports = string })

  validation {
    condition     = alltrue([for domain in values(var.domains) : can(regex("^[a-z0-9-]+(\\.[a-z0-9-]+)+$", domain))])
    error_message = "A host name is written in small letters, without https://."
  }
}

variable "dns_zone_id" {
  description = "Route 53 zone, in this account, to make all DNS records in; null where the zone is elsewhere."
  type        = string
  default     = null
}
