variable "name" {
  description = "Name of the queue; its dead-letter queue is called the same with `-dlq`."
  type        = string
}

variable "visibility_timeout" {
  description = "Seconds until a failed message comes again: at least six times the time-out of the function."
  type        = number
}

variable "max_receive_count" {
  description = "How often a message is tried before it goes to the dead-letter queue."
  type        = number

  validation {
    condition     = var.max_receive_count >= 5
    error_message = "A message needs five tries, as Lambda spends some of them when it is throttled."
  }
}
