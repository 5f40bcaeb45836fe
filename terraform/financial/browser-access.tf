# The CRM's file browser reads the bucket with credentials that Cognito gives for a Firebase sign-in, to
# whoever carries one of the roles and to nobody else.

resource "aws_iam_openid_connect_provider" "firebase" {
  url            = "https://securetoken.google.com/${var.firebase_project_id}"
  client_id_list = [var.firebase_project_id]
}

resource "aws_cognito_identity_pool" "staff" {
  identity_pool_name               = "${var.prefix}-staff"
  allow_unauthenticated_identities = false
  # Its sign-in would skip the rules below.
  allow_classic_flow           = false
  openid_connect_provider_arns = [aws_iam_openid_connect_provider.firebase.arn]
}

resource "aws_cognito_identity_pool_roles_attachment" "staff" {
  identity_pool_id = aws_cognito_identity_pool.staff.id

  # A default must be named. No rule leads here, and the role may do nothing.
  roles = {
    authenticated = aws_iam_role.staff["nobody"].arn
  }

  role_mapping {
    identity_provider         = aws_iam_openid_connect_provider.firebase.arn
    type                      = "Rules"
    ambiguous_role_resolution = "Deny"

    dynamic "mapping_rule" {
      for_each = var.browser_roles
      content {
        claim      = "role"
        match_type = "Equals"
        value      = mapping_rule.value
        role_arn   = aws_iam_role.staff["report-reader"].arn
      }
    }
  }
}

data "aws_iam_policy_document" "signed_in" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["cognito-identity.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "cognito-identity.amazonaws.com:aud"
      values   = [aws_cognito_identity_pool.staff.id]
    }

    condition {
      test     = "ForAnyValue:StringLike"
      variable = "cognito-identity.amazonaws.com:amr"
      values   = ["authenticated"]
    }
  }
}

resource "aws_iam_role" "staff" {
  for_each             = toset(["nobody", "report-reader"])
  name                 = "${var.prefix}-${each.key}"
  assume_role_policy   = data.aws_iam_policy_document.signed_in.json
  max_session_duration = 3600
}

data "aws_iam_policy_document" "read_reports" {
  statement {
    sid       = "List"
    actions   = ["s3:ListBucket"]
    resources = [module.reports.arn]
  }

  statement {
    sid       = "Read"
    actions   = ["s3:GetObject"]
    resources = ["${module.reports.arn}/*"]
  }
}

resource "aws_iam_role_policy" "read_reports" {
  name   = "read-reports"
  role   = aws_iam_role.staff["report-reader"].id
  policy = data.aws_iam_policy_document.read_reports.json
}
