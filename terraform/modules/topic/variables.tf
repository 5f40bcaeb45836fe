variable "name" {
  description = "Name of the topic; the queue of failures is called the same with `-dlq`."
  type        = string
}

variable "publishers" {
  description = "ARNs, with wildcards where needed, of what in SES may publish here."
  type        = list(string)
}
