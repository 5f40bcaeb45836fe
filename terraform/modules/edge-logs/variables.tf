variable "prefix" {
  description = "What names start with."
  type        = string
}

variable "bucket" {
  description = "Name of the bucket that the logs go to."
  type        = string
}

variable "distributions" {
  description = "ARNs of the distributions, by a short name."
  type        = map(string)
}

variable "keep_days" {
  description = "Days after which a log is removed."
  type        = number
}
