"""plf: plan, check and publish data-informed courses in leadership of learning."""

__version__ = "0.1.0"
