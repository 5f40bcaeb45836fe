# SES tracks opens and clicks of a mail if its configuration set publishes them, so there is a set for each
# combination that `trackingSettings` may ask for.

data "aws_caller_identity" "current" {}
data "aws_region" "current" {}

locals {
  ses = "arn:aws:ses:${data.aws_region.current.region}:${data.aws_caller_identity.current.account_id}"

  event_types = [
    "SEND",
    "REJECT",
    "BOUNCE",
    "COMPLAINT",
    "DELIVERY",
    "OPEN",
    "CLICK",
    "RENDERING_FAILURE",
    "DELIVERY_DELAY",
    "SUBSCRIPTION",
  ]

  # By the end of its name, what a set does not track.
  untracked = {
    ""           = []
    "-opens"     = ["CLICK"]
    "-clicks"    = ["OPEN"]
    "-untracked" = ["OPEN", "CLICK"]
  }
}

module "ses_events" {
  source     = "../modules/topic"
  name       = "${var.prefix}-ses-events"
  publishers = ["${local.ses}:configuration-set/${var.configuration_set}*"]
}

resource "aws_sesv2_configuration_set" "this" {
  for_each               = local.untracked
  configuration_set_name = "${var.configuration_set}${each.key}"

  reputation_options {
    reputation_metrics_enabled = true
  }
}

resource "aws_sesv2_configuration_set_event_destination" "all_events" {
  for_each               = local.untracked
  configuration_set_name = aws_sesv2_configuration_set.this[each.key].configuration_set_name
  event_destination_name = "all-events"

  event_destination {
    enabled              = true
    matching_event_types = setsubtract(local.event_types, each.value)

    sns_destination {
      topic_arn = module.ses_events.arn
    }
  }
}
