variable "prefix" {
  description = "What names start with."
  type        = string
}

variable "configuration_set" {
  description = "What the names of the configuration sets start with."
  type        = string
}

variable "sending_domains" {
  description = "Domains that mail is sent from."
  type        = list(string)
}

variable "inbound_domain" {
  description = "Domain of the mailbox that SES takes mail in for."
  type        = string
}
