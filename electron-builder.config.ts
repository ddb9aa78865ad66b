import { builderConfig } from './scripts/package-config.ts';

export default builderConfig('out');
