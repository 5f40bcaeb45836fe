# Reports of partners: where they lie, who may fetch them by a signed link, and who in the browser.

module "payouts" {
  source             = "../modules/queue"
  name               = "${var.prefix}-payouts"
  visibility_timeout = 720
  max_receive_count  = 5
}

module "reports" {
  source   = "../modules/private-bucket"
  name     = var.reports_bucket
  policies = [data.aws_iam_policy_document.edge.json]
}

# For the file browser of the CRM, which talks to S3 itself.
resource "aws_s3_bucket_cors_configuration" "reports" {
  bucket = module.reports.name

  cors_rule {
    allowed_headers = ["*"]
    allowed_methods = ["GET", "HEAD"]
    allowed_origins = [var.crm_url]
    expose_headers  = ["ETag"]
    max_age_seconds = 3600
  }
}
