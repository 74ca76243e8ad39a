export { createApp, type App } from './app.ts';
export { ConfigError, readConfig, type Config } from './config/config.ts';
