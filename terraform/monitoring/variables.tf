variable "prefix" {
  description = "What names start with."
  type        = string
}

variable "stage" {
  description = "The API's stage."
  type        = string
}

variable "region" {
  description = "Region of the functions. What watches CloudFront is in us-east-1."
  type        = string
}

variable "service" {
  description = "Name of the API, and what the functions' names start with."
  type        = string
}

variable "tell" {
  description = "Addresses that are told when an alarm goes off, and when it is over."
  type        = list(string)
}

variable "dead_letter_queues" {
  description = "Names of the queues of what functions gave up on."
  type        = set(string)
}

variable "distributions" {
  description = "Ids of CloudFront's distributions, by what they serve."
  type        = map(string)
}
