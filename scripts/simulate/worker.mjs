/** One core's part of a simulation: lives the shares it is sent, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';

const { run } = await import(workerData);
parentPort.on('message', async (share) => {
  try {
    parentPort.postMessage({ result: await run(share) });
  } catch (problem) {
    parentPort.postMessage({ problem: problem.stack });
  }
});
