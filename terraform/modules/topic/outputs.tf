output "arn" {
  description = "ARN of the topic, once SES may publish to it: SES tries when it is told of a topic."
  value       = aws_sns_topic_policy.this.arn
}
