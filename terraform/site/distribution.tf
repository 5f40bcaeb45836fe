locals {
  # Compose shows mail in a frame of its own, for which nothing else may be framed.
  frames = {
    pages   = { framed_by = "'none'", path = null }
    preview = { framed_by = "'self'", path = "/preview.html" }
  }
}

resource "aws_cloudfront_response_headers_policy" "pages" {
  for_each = local.frames
  name     = "${var.prefix}-site-${each.key}"

  security_headers_config {
    content_security_policy {
      content_security_policy = "frame-ancestors ${each.value.framed_by}"
      override                = true
    }

    content_type_options {
      override = true
    }

    # Addresses of the public pages hold tokens.
    referrer_policy {
      referrer_policy = "no-referrer"
      override        = true
    }

    strict_transport_security {
      access_control_max_age_sec = 63072000
      include_subdomains         = true
      override                   = true
    }
  }
}

resource "aws_cloudfront_distribution" "site" {
  comment             = "${var.prefix} site"
  enabled             = true
  is_ipv6_enabled     = true
  http_version        = "http2and3"
  aliases             = [var.domain]
  default_root_object = "index.html"

  origin {
    origin_id                = "files"
    domain_name              = module.files.domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.files.id
  }

  default_cache_behavior {
    target_origin_id = "files"
    # The function answers what is posted; CloudFront allows POST together with the others or not at all.
    allowed_methods            = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]
    cached_methods             = ["GET", "HEAD"]
    viewer_protocol_policy     = "redirect-to-https"
    cache_policy_id            = data.aws_cloudfront_cache_policy.optimized.id
    response_headers_policy_id = aws_cloudfront_response_headers_policy.pages["pages"].id
    compress                   = true

    function_association {
      event_type   = "viewer-request"
      function_arn = aws_cloudfront_function.route.arn
    }
  }

  ordered_cache_behavior {
    path_pattern               = local.frames.preview.path
    target_origin_id           = "files"
    allowed_methods            = ["GET", "HEAD"]
    cached_methods             = ["GET", "HEAD"]
    viewer_protocol_policy     = "redirect-to-https"
    cache_policy_id            = data.aws_cloudfront_cache_policy.optimized.id
    response_headers_policy_id = aws_cloudfront_response_headers_policy.pages["preview"].id
    compress                   = true
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
