"""接口: the public record for machines, as JSON: what pages show and nothing else, described by its own OpenAPI document."""
