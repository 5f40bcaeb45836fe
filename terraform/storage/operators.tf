# For commands that people run on the audit record (docs/runbooks/audit.md). No function may do any of it.

data "aws_iam_policy_document" "verify_audit" {
  statement {
    actions   = ["dynamodb:Scan"]
    resources = [module.table["audit"].arn]
  }

  statement {
    actions   = ["s3:ListBucketVersions"]
    resources = [module.audit_heads.arn]
  }

  statement {
    actions   = ["s3:GetObjectVersion"]
    resources = ["${module.audit_heads.arn}/heads/*"]
  }
}

resource "aws_iam_policy" "verify_audit" {
  name        = "${var.prefix}-verify-audit"
  description = "Reads the whole audit record, to see that nobody has changed it"
  policy      = data.aws_iam_policy_document.verify_audit.json
}

data "aws_iam_policy_document" "erase_audit" {
  # Takes personal parts away, and cannot change what a hash covers.
  statement {
    actions   = ["dynamodb:Query", "dynamodb:UpdateItem"]
    resources = [module.table["audit"].arn]

    condition {
      test     = "ForAllValues:StringEquals"
      variable = "dynamodb:Attributes"
      values   = ["pk", "sk", "personal"]
    }

    condition {
      test     = "StringEqualsIfExists"
      variable = "dynamodb:ReturnValues"
      values   = ["NONE"]
    }

    condition {
      test     = "StringEqualsIfExists"
      variable = "dynamodb:Select"
      values   = ["SPECIFIC_ATTRIBUTES"]
    }
  }

  statement {
    actions   = ["dynamodb:Query", "dynamodb:UpdateItem"]
    resources = [module.table["mail"].arn, "${module.table["mail"].arn}/index/gsi1"]

    condition {
      test     = "ForAllValues:StringLike"
      variable = "dynamodb:LeadingKeys"
      values   = ["ERASED#*"]
    }
  }
}

resource "aws_iam_policy" "erase_audit" {
  name        = "${var.prefix}-erase-audit"
  description = "Takes erased people out of the audit record, and nothing else"
  policy      = data.aws_iam_policy_document.erase_audit.json
}
