variable "prefix" {
  description = "What names start with."
  type        = string
}

variable "contact_list_name" {
  description = "Name of SES's contact list."
  type        = string
}

variable "topics" {
  description = "What a recipient can leave separately, as SES's own page calls it."
  type        = map(object({ name = string, description = string }))
}

variable "mailbox" {
  description = "Address in the List-Unsubscribe header."
  type        = string
}
