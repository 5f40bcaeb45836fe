variable "name" {
  description = "Name of the table."
  type        = string
}

variable "indexes" {
  description = "Global secondary indexes, each with all attributes."
  type        = list(string)
  default     = []
}

variable "expiry_attribute" {
  description = "Attribute, in epoch seconds, after which DynamoDB may delete an item; null where nothing expires."
  type        = string
  default     = null
}

variable "kept" {
  description = "Whether losing the table would lose a record: then it can be recovered to any second of 35 days, and not be deleted."
  type        = bool
}
