# CloudFront in front of the reports. It serves nothing without a signature of one of our keys.

resource "aws_cloudfront_origin_access_control" "reports" {
  name                              = "${var.prefix}-reports"
  description                       = "CloudFront reads the report bucket as itself"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

data "aws_iam_policy_document" "edge" {
  statement {
    sid       = "OnlyOurDistribution"
    actions   = ["s3:GetObject"]
    resources = ["${module.reports.arn}/*"]

    principals {
      type        = "Service"
      identifiers = ["cloudfront.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "AWS:SourceArn"
      values   = [aws_cloudfront_distribution.reports.arn]
    }
  }
}

resource "aws_cloudfront_public_key" "signing" {
  for_each    = var.signing_keys
  name        = "${var.prefix}-reports-${each.key}"
  comment     = "Checks links to reports"
  encoded_key = each.value

  # A key leaves the group before it is deleted.
  lifecycle {
    create_before_destroy = true
  }
}

# Two keys side by side while one follows the other: URLs of the old one live for 25 days more.
resource "aws_cloudfront_key_group" "signing" {
  name  = "${var.prefix}-reports"
  items = [for key in aws_cloudfront_public_key.signing : key.id]
}

data "aws_cloudfront_cache_policy" "optimized" {
  name = "Managed-CachingOptimized"
}

data "aws_cloudfront_response_headers_policy" "security" {
  name = "Managed-SecurityHeadersPolicy"
}

resource "aws_cloudfront_distribution" "reports" {
  comment         = "${var.prefix} reports"
  enabled         = true
  is_ipv6_enabled = true
  http_version    = "http2and3"
  aliases         = [var.reports_domain]

  origin {
    origin_id                = "reports"
    domain_name              = module.reports.domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.reports.id
  }

  default_cache_behavior {
    target_origin_id           = "reports"
    allowed_methods            = ["GET", "HEAD"]
    cached_methods             = ["GET", "HEAD"]
    viewer_protocol_policy     = "https-only"
    trusted_key_groups         = [aws_cloudfront_key_group.signing.id]
    cache_policy_id            = data.aws_cloudfront_cache_policy.optimized.id
    response_headers_policy_id = data.aws_cloudfront_response_headers_policy.security.id
    compress                   = false
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    acm_certificate_arn      = var.certificate_arn
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}
