# Who wrote to the audit record or its heads, told by AWS and not by us: what docs/runbooks/audit.md looks at
# when a chain is broken. And who read which report: the CRM records it too, but only of its own pages.

data "aws_caller_identity" "current" {}
data "aws_region" "current" {}

locals {
  trail     = "${var.prefix}-audit"
  trail_arn = "arn:aws:cloudtrail:${data.aws_region.current.region}:${data.aws_caller_identity.current.account_id}:trail/${local.trail}"

  watched = {
    "Writes to the audit record" = {
      type        = "AWS::DynamoDB::Table"
      starts_with = module.table["audit"].arn
      read_only   = "false"
    }
    "Writes to its heads" = {
      type        = "AWS::S3::Object"
      starts_with = "${module.audit_heads.arn}/"
      read_only   = "false"
    }
    "Reads of reports" = {
      type        = "AWS::S3::Object"
      starts_with = "arn:aws:s3:::${var.reports_bucket}/"
      read_only   = "true"
    }
  }
}

data "aws_iam_policy_document" "trail" {
  statement {
    sid       = "TrailLooks"
    actions   = ["s3:GetBucketAcl"]
    resources = ["arn:aws:s3:::${var.trail_bucket}"]

    principals {
      type        = "Service"
      identifiers = ["cloudtrail.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceArn"
      values   = [local.trail_arn]
    }
  }

  statement {
    sid       = "TrailWrites"
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::${var.trail_bucket}/AWSLogs/${data.aws_caller_identity.current.account_id}/*"]

    principals {
      type        = "Service"
      identifiers = ["cloudtrail.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceArn"
      values   = [local.trail_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "s3:x-amz-acl"
      values   = ["bucket-owner-full-control"]
    }
  }
}

module "trail" {
  source   = "../modules/private-bucket"
  name     = var.trail_bucket
  policies = [data.aws_iam_policy_document.trail.json]
}

resource "aws_cloudtrail" "audit" {
  name                          = local.trail
  s3_bucket_name                = module.trail.name
  enable_log_file_validation    = true
  include_global_service_events = false

  dynamic "advanced_event_selector" {
    for_each = local.watched
    content {
      name = advanced_event_selector.key

      field_selector {
        field  = "eventCategory"
        equals = ["Data"]
      }

      field_selector {
        field  = "resources.type"
        equals = [advanced_event_selector.value.type]
      }

      field_selector {
        field       = "resources.ARN"
        starts_with = [advanced_event_selector.value.starts_with]
      }

      field_selector {
        field  = "readOnly"
        equals = [advanced_event_selector.value.read_only]
      }
    }
  }

  # With its policy, without which the trail is refused.
  depends_on = [module.trail]
}
