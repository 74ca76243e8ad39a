export { createApp, type App } from './app.ts';
export { ConfigError } from './config/config-error.ts';
export { readConfig, type Config } from './config/config.ts';
