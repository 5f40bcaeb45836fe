# What is sent, from where, and how people leave.

variable "sending_domains" {
  description = "Domains of From addresses."
  type        = list(string)

  validation {
    condition     = length(var.sending_domains) > 0
    error_message = "Mail needs a domain to come from."
  }
}

variable "mailgun_domain" {
  description = "Domain that Mailgun sends by."
  type        = string
}

variable "default_from" {
  description = "From of mails that name none."
  type        = string

  validation {
    condition     = anytrue([for domain in var.sending_domains : endswith(trimsuffix(var.default_from, ">"), "@${domain}")])
    error_message = "The default From must be of a sending domain."
  }
}

variable "dmarc_policy" {
  description = "What receivers do with mail that only claims to be ours: none while one watches, then quarantine, then reject."
  type        = string
  default     = "none"

  validation {
    condition     = contains(["none", "quarantine", "reject"], var.dmarc_policy)
    error_message = "DMARC knows none, quarantine and reject."
  }
}

variable "dmarc_reports_to" {
  description = "Address that receivers report to."
  type        = string
}

variable "unsubscribe_mailbox" {
  description = "Address in the List-Unsubscribe header. All mail to its domain goes to SES, so colleagues must have another."
  type        = string

  validation {
    condition     = can(regex("^[^@ ]+@[a-z0-9-]+(\\.[a-z0-9-]+)+$", var.unsubscribe_mailbox))
    error_message = "The mailbox must be an address."
  }
}

variable "unsubscribe_contact_list_name" {
  description = "Name of SES's contact list, of which an account has one."
  type        = string
  default     = "distro-nation"

  validation {
    condition     = can(regex("^[A-Za-z0-9_-]{1,64}$", var.unsubscribe_contact_list_name))
    error_message = "SES takes up to 64 letters, digits, - and _."
  }
}

variable "unsubscribe_audit_table_name" {
  description = "Name of the audit table; null for `dn-<stage>-audit`."
  type        = string
  default     = null

  validation {
    condition     = var.unsubscribe_audit_table_name == null || can(regex("^[A-Za-z0-9_.-]{3,255}$", var.unsubscribe_audit_table_name))
    error_message = "DynamoDB takes 3 to 255 letters, digits, -, _ and dots."
  }
}

variable "topics" {
  description = "What a recipient can leave separately, with the words of packages/contracts."
  type        = map(object({ name = string, description = string }))

  default = {
    newsletter = {
      name        = "Newsletter"
      description = "News from Distro Nation, about once a month"
    }
    outreach = {
      name        = "Outreach"
      description = "Personal messages from our partnership team"
    }
    financial = {
      name        = "Payout reports"
      description = "Your monthly payout reports and statements"
    }
  }

  validation {
    condition     = length(var.topics) >= 1 && length(var.topics) <= 20
    error_message = "SES knows up to 20 topics."
  }
}
