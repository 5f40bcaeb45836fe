# What both the outreach and the financial mails need to let people leave: SES's contact list, the key of
# the links, the mailbox, and the queue by which SES's list follows our own record.

# An account has one contact list. A topic's default must be OPT_IN: our own record decides, and SES must
# not keep back what it allows.
resource "aws_sesv2_contact_list" "this" {
  contact_list_name = var.contact_list_name
  description       = "What each recipient has left, as far as SES knows"

  dynamic "topic" {
    for_each = var.topics
    content {
      topic_name                  = topic.key
      display_name                = topic.value.name
      description                 = topic.value.description
      default_subscription_status = "OPT_IN"
    }
  }
}

module "contact_sync" {
  source             = "../modules/queue"
  name               = "${var.prefix}-contact-sync"
  visibility_timeout = 180
  # SES may be away for half an hour before a person has to look.
  max_receive_count = 10
}
