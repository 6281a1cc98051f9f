import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { Worker, NativeConnection, bundleWorkflowCode } from '@temporalio/worker';
import { Client, Connection, WorkflowUpdateStage } from '@temporalio/client';
import { TEMPORAL_DYNAMIC_CONFIGURATION } from './temporal-settings.ts';
import { choosePorts, answers } from './ports.ts';
import { chooseTemporalBinary } from './temporal.ts';
const bundle = await bundleWorkflowCode({ workflowsPath: new URL('./zz-proof-wf.ts', import.meta.url).pathname, logger: {log(){},trace(){},debug(){},info(){},warn(){},error(){}} as never });
const { path } = await chooseTemporalBinary(console.log);
async function measure(label: string, config: Record<string, unknown>) {
  const { grpc } = await choosePorts({ grpc: undefined }) as { grpc: number };
  const dir = mkdtempSync('/tmp/proof/d');
  const p = spawn(path, ['server','start-dev','--db-filename',dir+'/t.sqlite','--ip','127.0.0.1','--port',String(grpc),'--headless','--log-level','warn', ...Object.entries(config).flatMap(([k,v])=>['--dynamic-config-value',`${k}=${v}`])], {stdio:['ignore','ignore','pipe']});
  let err=''; p.stderr.on('data',c=>{err+=c;});
  while (!(await answers(grpc))) await new Promise(r=>setTimeout(r,50));
  const address=`127.0.0.1:${grpc}`;
  const nc = await NativeConnection.connect({address}); const connection = await Connection.connect({address}); const client = new Client({connection});
  const worker = await Worker.create({ connection: nc, taskQueue: 'q', workflowBundle: bundle, activities: { async noop(){} } });
  const res = await worker.runUntil(async () => {
    const h = await client.workflow.start('burst',{workflowId:'b',taskQueue:'q'});
    await h.executeUpdate('quick');
    const lat: number[]=[]; 
    const t0=performance.now();
    await Promise.all(Array.from({length:28},async()=>{const s=performance.now(); await h.executeUpdate('quick'); lat.push(performance.now()-s);}));
    const burst=performance.now()-t0;
    const pending = Array.from({length:28},()=>h.startUpdate('hold',{waitForStage:WorkflowUpdateStage.ACCEPTED}).then(()=>true));
    let held=0; pending.forEach(x=>void x.then(()=>{held++;}));
    await new Promise(r=>setTimeout(r,3000)); const heldAt3=held; await h.signal('go'); await Promise.all(pending);
    const one = async (type: string, n: number) => { const s=performance.now(); await client.workflow.execute(type,{workflowId:type,taskQueue:'q',args:[n]}); return (performance.now()-s)/n; };
    await client.workflow.execute('steps',{workflowId:'warm',taskQueue:'q',args:[3]});
    const step=await one('steps',30); const timer=await one('timers',30);
    await h.signal('end');
    return { burstMs: Math.round(burst), p99: Math.round(Math.max(...lat)), heldOf28: heldAt3, stepMs: +step.toFixed(1), timerMs: +timer.toFixed(1) };
  });
  await connection.close(); await nc.close(); p.kill('SIGKILL');
  console.log(label.padEnd(50), JSON.stringify(res), err.split('\n').filter(l=>/dynamic|unknown|unregistered/i.test(l)).slice(0,2).join('|').slice(0,300));
}
const all = {...TEMPORAL_DYNAMIC_CONFIGURATION};
await measure('defaults', {});
await measure('all', all);
for (const k of Object.keys(all)) { const c: Record<string, unknown> = {...all}; delete c[k]; await measure('all but '+k, c); }
await measure('bogus', { 'history.noSuchKey': 1 });
process.exit(0);
