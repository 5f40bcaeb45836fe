# The key that seals the data keys of links. Links name the data key, not this one, so it may turn yearly.

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "links" {
  description             = "Seals the data keys of unsubscribe and preference links"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy                  = data.aws_iam_policy_document.links.json
}

resource "aws_kms_alias" "links" {
  name          = "alias/dn-unsubscribe"
  target_key_id = aws_kms_key.links.key_id
}

data "aws_iam_policy_document" "links" {
  # Whoever administers the account may administer the key, but not use it.
  statement {
    sid = "Administer"
    actions = [
      "kms:CancelKeyDeletion",
      "kms:CreateAlias",
      "kms:DeleteAlias",
      "kms:DescribeKey",
      "kms:DisableKey",
      "kms:EnableKey",
      "kms:EnableKeyRotation",
      "kms:GetKeyPolicy",
      "kms:GetKeyRotationStatus",
      "kms:ListAliases",
      "kms:ListKeyPolicies",
      "kms:ListKeyRotations",
      "kms:ListResourceTags",
      "kms:PutKeyPolicy",
      "kms:RotateKeyOnDemand",
      "kms:ScheduleKeyDeletion",
      "kms:TagResource",
      "kms:UntagResource",
      "kms:UpdateAlias",
      "kms:UpdateKeyDescription",
    ]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root"]
    }
  }

  # Roles may be allowed these two and no other use, and only for links.
  statement {
    sid       = "SealAndOpenLinks"
    actions   = ["kms:GenerateDataKey", "kms:Decrypt"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root"]
    }

    condition {
      test     = "StringEquals"
      variable = "kms:EncryptionContext:purpose"
      values   = ["unsubscribe"]
    }
  }
}
