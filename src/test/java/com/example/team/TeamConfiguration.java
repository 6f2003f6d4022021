package com.example.team;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/** What an internal team brings along to have its views found; the platform's own code knows nothing of it. */
@Configuration
@AutoConfigurationPackage(basePackages = "com.example.team")
class TeamConfiguration {}
