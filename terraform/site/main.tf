# The CRM and the public pages, served as apps/crm/README.md asks for.

module "files" {
  source   = "../modules/private-bucket"
  name     = var.bucket
  policies = [data.aws_iam_policy_document.edge.json]
}

data "aws_iam_policy_document" "edge" {
  statement {
    sid     = "OnlyOurDistribution"
    actions = ["s3:GetObject", "s3:ListBucket"]
    # Without listing, S3 answers 403 for what is not there.
    resources = [module.files.arn, "${module.files.arn}/*"]

    principals {
      type        = "Service"
      identifiers = ["cloudfront.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "AWS:SourceArn"
      values   = [aws_cloudfront_distribution.site.arn]
    }
  }
}

resource "aws_cloudfront_origin_access_control" "files" {
  name                              = "${var.prefix}-site"
  description                       = "CloudFront reads the site's bucket as itself"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_function" "route" {
  name    = "${var.prefix}-site-route"
  comment = "Clean addresses, and forms without scripts"
  runtime = "cloudfront-js-2.0"
  publish = true
  code    = replace(file("${path.module}/route.js"), "https://api.example.com", var.api_base_url)
}

data "aws_cloudfront_cache_policy" "optimized" {
  name = "Managed-CachingOptimized"
}
