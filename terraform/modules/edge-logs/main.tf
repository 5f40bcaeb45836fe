# Access logs of distributions, one bucket for all. CloudFront delivers them by way of CloudWatch Logs,
# which for CloudFront is to be told so in us-east-1, wherever the bucket is.

data "aws_caller_identity" "current" {}

data "aws_iam_policy_document" "deliver" {
  statement {
    sid       = "OnlyOurDeliveries"
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::${var.bucket}/AWSLogs/${data.aws_caller_identity.current.account_id}/*"]

    principals {
      type        = "Service"
      identifiers = ["delivery.logs.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "s3:x-amz-acl"
      values   = ["bucket-owner-full-control"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["arn:aws:logs:us-east-1:${data.aws_caller_identity.current.account_id}:delivery-source:*"]
    }
  }
}

module "bucket" {
  source             = "../private-bucket"
  name               = var.bucket
  keep_days          = var.keep_days
  keep_replaced_days = 1
  policies           = [data.aws_iam_policy_document.deliver.json]
}

resource "aws_cloudwatch_log_delivery_source" "this" {
  for_each     = var.distributions
  region       = "us-east-1"
  name         = "${var.prefix}-${each.key}-edge"
  log_type     = "ACCESS_LOGS"
  resource_arn = each.value
}

resource "aws_cloudwatch_log_delivery_destination" "this" {
  region        = "us-east-1"
  name          = "${var.prefix}-edge"
  output_format = "json"

  delivery_destination_configuration {
    destination_resource_arn = module.bucket.arn
  }

  # With its policy, without which the delivery is refused.
  depends_on = [module.bucket]
}

resource "aws_cloudwatch_log_delivery" "this" {
  for_each                 = aws_cloudwatch_log_delivery_source.this
  region                   = "us-east-1"
  delivery_source_name     = each.value.name
  delivery_destination_arn = aws_cloudwatch_log_delivery_destination.this.arn

  # No query string, cookie or referrer: whoever reads a signature can download until it ends.
  record_fields = [
    "date", "time", "x-edge-location", "c-ip", "cs-method", "cs(Host)", "cs-uri-stem", "cs(User-Agent)",
    "sc-status", "sc-bytes", "time-taken", "x-edge-request-id", "x-edge-result-type",
    "x-edge-response-result-type", "x-edge-detailed-result-type", "ssl-protocol", "sc-range-start",
  ]
}
