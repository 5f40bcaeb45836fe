variable "name" {
  description = "Name of the bucket, which nobody else in the world may have."
  type        = string
}

variable "object_lock" {
  description = "Whether objects can be locked against deletion; cannot be changed later."
  type        = bool
  default     = false
}

variable "keep_days" {
  description = "Days after which an object is removed; null to keep it."
  type        = number
  default     = null
}

variable "keep_replaced_days" {
  description = "Days for which an object that was replaced or deleted can be brought back."
  type        = number
  default     = 35
}

variable "policies" {
  description = "Policy documents, as JSON, of what may be done here from outside of the account's own roles."
  type        = list(string)
  default     = []
}
