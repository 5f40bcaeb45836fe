# The stage and its account.

variable "stage" {
  description = "Stage that all this is for."
  type        = string

  validation {
    condition     = contains(["dev", "staging", "prod"], var.stage)
    error_message = "The stage is dev, staging or prod."
  }
}

variable "account_id" {
  description = "The AWS account of this stage, and of no other: SES's contact list and the key's alias are one for each account."
  type        = string

  validation {
    condition     = can(regex("^\\d{12}$", var.account_id))
    error_message = "An account's id has twelve digits."
  }
}

variable "region" {
  description = "Region of everything but what CloudFront needs; SES must take mail in there."
  type        = string
  default     = "us-east-1"

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-\\d$", var.region))
    error_message = "A region looks like us-east-1."
  }
}

variable "monthly_budget_usd" {
  description = "Spending in a month, in US dollars, of which 80 % raise an alert, as does a forecast beyond it."
  type        = number

  validation {
    condition     = var.monthly_budget_usd > 0
    error_message = "The budget must be more than nothing."
  }
}

variable "alarms_to" {
  description = "Addresses that are told of alarms."
  type        = list(string)

  validation {
    condition     = length(var.alarms_to) > 0
    error_message = "Somebody must be told."
  }
}

variable "budget_alerts_to" {
  description = "Who is told of the spending."
  type        = list(string)

  validation {
    condition     = length(var.budget_alerts_to) > 0
    error_message = "Somebody must be told."
  }
}
