import { MemoryLog } from '../../../server/logs/memory.ts';
import { eventLogContract } from '../../contracts/event-log.ts';

eventLogContract('the memory log', async () => ({ open: async () => new MemoryLog() }));
