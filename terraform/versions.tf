terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.25"
    }
  }

  # Each stage's file in environments/ says where.
  backend "s3" {}
}

provider "aws" {
  region = var.region
  # A plan for one stage must not reach another one's account.
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = {
      service = "payouts-mailer-outreach"
      stage   = var.stage
      managed = "terraform"
    }
  }
}
