# Sending by SES, what SES tells of the mails, and the queue of campaigns.

module "campaigns" {
  source             = "../modules/queue"
  name               = "${var.prefix}-campaigns"
  visibility_timeout = 720
  max_receive_count  = 5
}

# Our own record knows why somebody is kept back; SES's knows it too, should ours be bypassed.
resource "aws_sesv2_account_suppression_attributes" "this" {
  suppressed_reasons = ["BOUNCE", "COMPLAINT"]
}
