# Whom alarms tell. An alarm reaches a topic of its own region only.

data "aws_caller_identity" "current" {}

resource "aws_sns_topic" "alarms" {
  for_each = toset([var.region, "us-east-1"])
  region   = each.key
  name     = "${var.prefix}-alarms"
}

data "aws_iam_policy_document" "publish" {
  for_each = aws_sns_topic.alarms

  statement {
    sid       = "OnlyOurAlarms"
    actions   = ["sns:Publish"]
    resources = [each.value.arn]

    principals {
      type        = "Service"
      identifiers = ["cloudwatch.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

resource "aws_sns_topic_policy" "alarms" {
  for_each = aws_sns_topic.alarms
  region   = each.key
  arn      = each.value.arn
  policy   = data.aws_iam_policy_document.publish[each.key].json
}

locals {
  subscriptions = {
    for each in setproduct(keys(aws_sns_topic.alarms), var.tell) : join(" ", each) => {
      region  = each[0]
      address = each[1]
    }
  }
}

# SNS asks each of them whether they want to be told.
resource "aws_sns_topic_subscription" "alarms" {
  for_each  = local.subscriptions
  region    = each.value.region
  topic_arn = aws_sns_topic.alarms[each.value.region].arn
  protocol  = "email"
  endpoint  = each.value.address
}
