/** A kind of treatment or service and what requests call it, parted by "|". */
type Names = readonly [service: string, names: string];

/**
 * Every plural is known, too, and words may be parted by blanks, hyphens or slashes. A name in capitals counts only in capitals: "PT" is
 * physical therapy, "pt" the patient.
 */
const THERAPIES: readonly Names[] = [
  [
    'physical therapy',
    'physical therapy|physiotherapy|physical therapist|physical medicine therapy|therapeutic exercise|PT|P.T',
  ],
  ['occupational therapy', 'occupational therapy|hand therapy|OT'],
  ['aquatic therapy', 'aquatic therapy|aqua therapy|aquatherapy|pool therapy|aquatic physical therapy|hydrotherapy'],
  ['acupuncture', 'acupuncture|electro acupuncture|electroacupuncture|infrared acupuncture|acupuncturist'],
  [
    'chiropractic treatment',
    'chiropractic|chiropractor|chiropractic treatment|chiropractic manipulation|chiro|chirotherapy|spinal manipulation|manipulative therapy|manual therapy and manipulation|osteopathic manipulation|OMT',
  ],
  ['massage therapy', 'massage|massage therapy|deep tissue massage'],
  ['myofascial release', 'myofascial release|myofascial therapy|soft tissue mobilization'],
  ['infrared heat', 'infrared heat|infrared therapy|infrared'],
  ['shock wave therapy', 'shock wave therapy|shockwave therapy|shockwave|shock wave|ESWT'],
  ['laser therapy', 'laser therapy|low level laser therapy|cold laser|LLLT'],
  [
    'neurostimulation therapy',
    'localized intense neurostimulation therapy|percutaneous electrical nerve stimulation|LINT|PENS',
  ],
  ['vestibular therapy', 'vestibular therapy|vestibular rehabilitation|balance therapy'],
  ['speech therapy', 'speech therapy|speech language therapy|speech pathology'],
  ['work conditioning', 'work conditioning|work hardening'],
  [
    'functional restoration program',
    'functional restoration program|functional restoration|frp|multidisciplinary program|multidisciplinary pain program|interdisciplinary pain program|chronic pain program|pain management program',
  ],
  [
    'psychotherapy',
    'psychotherapy|individual psychotherapy|group therapy|group psychotherapy|cognitive behavioral therapy|cognitive behavior therapy|cognitive behavioural therapy|CBT|psychological treatment|psychological counseling|psychiatric treatment|psych treatment|behavioral therapy|counseling|hypnotherapy|relaxation training',
  ],
  ['biofeedback', 'biofeedback|biofeedback therapy|neurofeedback'],
  ['cognitive rehabilitation', 'cognitive rehabilitation|cognitive therapy|cognitive remediation'],
  ['weight loss program', 'weight loss program|weight reduction program|weight loss'],
  ['gym membership', 'gym membership|gym|health club membership|pool membership|fitness membership'],
  [
    'home exercise program',
    'home exercise program|home exercise kit|exercise kit|rehab kit|home exercise equipment|HEP',
  ],
  [
    'inpatient rehabilitation',
    'inpatient rehabilitation|inpatient rehab|acute rehabilitation|acute rehabilitation unit|acute rehab',
  ],
  ['detoxification', 'detoxification|detox|detox program'],
  ['hyperbaric oxygen', 'hyperbaric oxygen|hyperbaric oxygen therapy|HBOT'],
  ['wound care', 'wound care|wound care nurse|wound vac|negative pressure wound therapy'],
];

const TESTS: readonly Names[] = [
  ['MRI', 'mri|m.r.i|mri scan|magnetic resonance imaging|positional mri|magnetic resonance image'],
  [
    'MR arthrogram',
    'mr arthrogram|mri arthrogram|arthrogram|mr arthrography|magnetic resonance arthrogram|arthrography',
  ],
  ['MR angiogram', 'mr angiogram|mra|magnetic resonance angiography'],
  ['CT scan', 'ct|ct scan|cat scan|computed tomography|computerized tomography|c.t. scan|cta'],
  ['myelogram', 'myelogram|ct myelogram|myelography|ct myelography'],
  ['X-ray', 'x ray|xray|radiograph|radiography|plain film|roentgenogram'],
  ['ultrasound', 'ultrasound|diagnostic ultrasound|ultrasonography|sonogram'],
  ['bone scan', 'bone scan|spect scan|spect|pet scan|bone scintigraphy'],
  ['bone density test', 'bone density test|bone density scan|bone density|dexa scan|dexa'],
  [
    'EMG/NCV',
    'emg|ncv|ncs|emg ncv|emg ncs|ncv emg|ncs emg|electromyogram|electromyography|electromyographic|nerve conduction study|nerve conduction studies|nerve conduction velocity|nerve conduction test|nerve conduction|electrodiagnostic|electrodiagnostic study|electrodiagnostic studies|electrodiagnostic test|electrodiagnostic testing|electro diagnostic|edx',
  ],
  [
    'nerve fiber test',
    'current perception threshold|sensory nerve conduction threshold|sudomotor|sudoscan|autonomic testing',
  ],
  ['discogram', 'discogram|discography'],
  ['electrocardiogram', 'ekg|ecg|electrocardiogram|electrocardiography'],
  ['echocardiogram', 'echocardiogram|echocardiography|cardiac stress test|stress test'],
  ['sleep study', 'sleep study|sleep studies|polysomnogram|polysomnography|sleep test'],
  [
    'urine drug screen',
    'urine drug screen|urine drug screening|urine drug test|urine drug testing|urine toxicology|urine toxicology screen|urine toxicology test|urine toxicology testing|toxicology screen|toxicology screening|drug screen|drug screening|drug test|drug testing|urine screen|uds|udt|urine analysis drug screen',
  ],
  [
    'laboratory tests',
    'laboratory test|laboratory testing|laboratory work|laboratory studies|laboratory study|lab|lab test|lab work|lab testing|labwork|blood work|blood test|blood draw|cbc|cmp|bmp|chem panel|chemistry panel|metabolic panel|complete blood count|liver function test|lft|urinalysis|hepatic panel|lipid panel|hemoglobin a1c|hba1c|tsh|serum testing|arthritis panel',
  ],
  ['genetic test', 'genetic test|genetic testing|dna test|dna testing|pharmacogenetic testing|pharmacogenomic testing'],
  [
    'range of motion test',
    'range of motion test|range of motion testing|rom testing|muscle strength testing|computerized muscle testing|muscle testing',
  ],
  [
    'functional capacity evaluation',
    'functional capacity evaluation|functional capacity exam|functional capacity examination|functional evaluation|functional capacity|fce',
  ],
  [
    'neuropsychological testing',
    'neuropsychological testing|neuropsychological test|neuropsychological evaluation|neuropsych testing|neuropsych evaluation',
  ],
  [
    'psychological evaluation',
    'psychological evaluation|psychological testing|psych evaluation|psychiatric evaluation|psychological assessment|psychological clearance|psychologist evaluation|psychiatrist evaluation|psych eval',
  ],
  ['endoscopy', 'endoscopy|colonoscopy|upper endoscopy|egd'],
  ['hearing test', 'hearing test|audiogram|audiology'],
  ['pulmonary function test', 'pulmonary function test|pulmonary function testing|pft|spirometry'],
];

const INJECTIONS: readonly Names[] = [
  [
    'epidural steroid injection',
    'epidural steroid injection|epidural injection|epidural|transforaminal epidural|transforaminal epidural steroid injection|interlaminar epidural|interlaminar epidural steroid injection|caudal epidural|selective nerve root block|nerve root block|esi|lesi|cesi|tfesi|ilesi|snrb',
  ],
  ['facet injection', 'facet injection|facet joint injection|facet block|facet joint block'],
  ['medial branch block', 'medial branch block|medial branch nerve block|diagnostic medial branch block|mbb'],
  [
    'radiofrequency ablation',
    'radiofrequency ablation|radio frequency ablation|radiofrequency|rfa|rhizotomy|radiofrequency neurotomy|neurotomy|radiofrequency lesioning|radiofrequency rhizotomy|facet rhizotomy|rftc',
  ],
  ['trigger point injection', 'trigger point injection|tpi'],
  [
    'sacroiliac joint injection',
    'sacroiliac joint injection|si joint injection|sacroiliac injection|sacroiliac joint block|si joint block|sij injection',
  ],
  [
    'viscosupplementation',
    'viscosupplementation|viscosupplement|hyaluronic acid injection|hyaluronic injection|synvisc|synvisc one|synvisc injection|orthovisc|orthovisc injection|supartz|supartz injection|euflexxa|euflexxa injection|hyalgan|hyalgan injection|monovisc|gel one',
  ],
  ['platelet-rich plasma injection', 'platelet rich plasma injection|platelet rich plasma|prp injection|prp'],
  ['botulinum toxin injection', 'botulinum toxin injection|botulinum toxin|botox injection|botox|botulinum injection'],
  [
    'nerve block',
    'nerve block|occipital nerve block|ganglion block|stellate ganglion block|sympathetic block|lumbar sympathetic block|intercostal block',
  ],
  ['prolotherapy', 'prolotherapy|stem cell injection|stem cell therapy'],
  [
    'joint injection',
    'joint injection|steroid injection|corticosteroid injection|cortisone injection|intra articular injection|intraarticular injection|subacromial injection|bursa injection|tendon sheath injection|kenalog injection|knee injection|shoulder injection|hip injection|depo medrol injection|cortisone shot',
  ],
  ['injection', 'injection|toradol injection|intramuscular injection|b12 injection|im injection'],
];

const SURGERIES: readonly Names[] = [
  [
    'arthroscopy',
    'arthroscopy|arthroscopic|arthroscopic surgery|knee arthroscopy|shoulder arthroscopy|meniscectomy|meniscal repair|chondroplasty|debridement|synovectomy|diagnostic arthroscopy',
  ],
  [
    'rotator cuff repair',
    'rotator cuff repair|rotator cuff surgery|slap repair|labral repair|biceps tenodesis|subacromial decompression|distal clavicle resection|mumford procedure|acromioplasty',
  ],
  [
    'fusion',
    'fusion|spinal fusion|interbody fusion|acdf|alif|plif|tlif|xlif|arthrodesis|discectomy and fusion|anterior cervical discectomy and fusion',
  ],
  ['discectomy', 'discectomy|microdiscectomy|diskectomy|microdiskectomy|nucleoplasty'],
  ['laminectomy', 'laminectomy|laminotomy|hemilaminectomy|foraminotomy|decompression|laminoplasty|corpectomy'],
  ['disc replacement', 'disc replacement|artificial disc replacement|disc arthroplasty|disk replacement'],
  [
    'joint replacement',
    'joint replacement|arthroplasty|knee replacement|hip replacement|shoulder replacement|total knee|total hip|TKA|THA|TKR|THR|total joint replacement',
  ],
  ['carpal tunnel release', 'carpal tunnel release|carpal tunnel surgery|ctr'],
  [
    'cubital tunnel release',
    'cubital tunnel release|ulnar nerve transposition|ulnar nerve decompression|cubital tunnel surgery',
  ],
  [
    'trigger finger release',
    'trigger finger release|a1 pulley release|trigger thumb release|de quervain release|dorsal compartment release',
  ],
  [
    'ligament reconstruction',
    'ligament reconstruction|ligament repair|acl reconstruction|acl repair|tendon repair|tendon transfer|tenotomy',
  ],
  [
    'fracture fixation',
    'open reduction internal fixation|open reduction and internal fixation|orif|internal fixation|osteotomy',
  ],
  ['hardware removal', 'hardware removal|removal of hardware|hardware block|hardware injection'],
  ['hernia repair', 'hernia repair|herniorrhaphy|hernia surgery'],
  ['manipulation under anesthesia', 'manipulation under anesthesia|mua'],
  [
    'spinal cord stimulator',
    'spinal cord stimulator|spinal cord stimulation|scs|scs trial|dorsal column stimulator|neurostimulator|peripheral nerve stimulator',
  ],
  ['intrathecal pump', 'intrathecal pump|pain pump|intrathecal drug pump|pump refill|intrathecal drug delivery system'],
  ['kyphoplasty', 'kyphoplasty|vertebroplasty'],
  ['amputation', 'amputation'],
  ['excision', 'excision|ganglion excision|bursectomy|neurectomy|biopsy'],
  ['surgery', 'surgery|surgical procedure|surgical intervention|surgical treatment'],
  ['assistant surgeon', 'assistant surgeon|surgical assistant|surgery assistant|co surgeon|assistant pa c'],
  ['anesthesia', 'anesthesia|anesthesiologist|monitored anesthesia care|sedation|iv sedation'],
  [
    'hospital stay',
    'hospital stay|inpatient stay|inpatient hospital stay|hospitalization|length of stay|inpatient hospitalization|overnight stay|outpatient facility|ambulatory surgery center',
  ],
  [
    'pre-operative clearance',
    'pre operative clearance|preoperative clearance|pre op clearance|preop clearance|medical clearance|surgical clearance|cardiac clearance|pre operative medical clearance|preoperative medical clearance|pre op medical clearance|history and physical|pre op testing|preoperative testing|pre operative testing|pre op labs|preoperative labs|pre operative labs',
  ],
];

const EQUIPMENT: readonly Names[] = [
  [
    'TENS unit',
    'TENS|tens unit|transcutaneous electrical nerve stimulation|transcutaneous electric nerve stimulation|transcutaneous electrotherapy',
  ],
  ['H-wave unit', 'h wave|h wave unit|h wave device|hwave'],
  [
    'interferential unit',
    'interferential unit|interferential stimulator|interferential current|interferential|inferential unit|ifc unit',
  ],
  [
    'muscle stimulator',
    'muscle stimulator|neuromuscular electrical stimulation|nmes|ems unit|electrical stimulation|electrical stimulator|e stim|electrical muscle stimulation',
  ],
  ['bone growth stimulator', 'bone growth stimulator|bone stimulator'],
  [
    'brace',
    'brace|bracing|orthosis|orthoses|splint|corset|immobilizer|lso|tlso|afo|kafo|lumbar support|back support|wrist support|knee support|elbow support|ankle support|unloader brace',
  ],
  ['orthotics', 'orthotic|foot orthotic|shoe insert|insole|orthopedic shoe|arch support|diabetic shoe|heel lift'],
  ['sling', 'sling|shoulder sling|abduction pillow|ultrasling|ultra sling'],
  ['cervical collar', 'cervical collar|neck collar|soft collar|hard collar|collar'],
  ['walking boot', 'walking boot|cam boot|cam walker|fracture boot|post op shoe|surgical boot'],
  [
    'hot or cold therapy',
    'cold therapy|cold therapy unit|cryotherapy|cryotherapy unit|cryo unit|ice machine|ice unit|polar care|polar care unit|hot cold therapy|hot cold therapy unit|hot cold unit|hot cold pack|hot cold wrap|hot and cold unit|hot and cold therapy|cold compression|cold compression unit|cold pack|hot pack|heat therapy|heat therapy pad|heating pad|thermacooler|thermacure|vascutherm|game ready|paraffin bath|paraffin wax|q tech|continuous flow cryotherapy|continuous cold therapy',
  ],
  [
    'traction',
    'traction|traction unit|home traction|traction device|saunders|inversion table|spinal decompression therapy|lumbar decompression table',
  ],
  ['walker', 'walker|rollator|front wheel walker|front wheeled walker'],
  ['crutches', 'crutch'],
  ['cane', 'cane|quad cane|walking stick'],
  ['knee scooter', 'knee scooter|knee walker|roll about'],
  [
    'wheelchair',
    'wheelchair|wheel chair|power wheelchair|scooter|power scooter|mobility scooter|motorized scooter|electric scooter|power mobility device',
  ],
  ['mattress', 'mattress|hospital bed|adjustable bed|tempur pedic mattress|orthopedic mattress'],
  ['pillow', 'pillow|cervical pillow|wedge pillow|orthopedic pillow|cushion'],
  [
    'bathroom equipment',
    'shower chair|shower bench|commode|raised toilet seat|toilet seat|grab bar|bath chair|hand held shower',
  ],
  ['continuous passive motion', 'continuous passive motion|continuous passive motion machine|cpm|cpm machine'],
  [
    'compression device',
    'pneumatic compression|pneumatic compression device|dvt unit|dvt compression|dvt pump|dvt prophylaxis|intermittent limb compression device|sequential compression device|compression stocking|compression pump|compression device|compression garment|ted hose|scd',
  ],
  [
    'ergonomic equipment',
    'ergonomic chair|ergonomic evaluation|ergonomic workstation|sit stand desk|standing desk|ergonomic desk|workstation|recliner|lift chair|ergonomic keyboard',
  ],
  ['CPAP', 'cpap|cpap machine|oral appliance|mandibular advancement device|bipap'],
  ['electrode supplies', 'electrode|tens supplies|tens pad|tens electrode'],
  ['hearing aids', 'hearing aid'],
  ['eyeglasses', 'eyeglass|eyeglasses|contact lens|contact lenses|prescription glasses|glasses'],
  ['dental treatment', 'dental treatment|dental implant|dental crown|root canal|dental work|tooth extraction'],
  ['prosthesis', 'prosthesis|prosthetic|prostheses|prosthetic leg'],
  ['home modification', 'home modification|wheelchair ramp|stair lift|vehicle modification|ramp'],
  ['durable medical equipment', 'durable medical equipment|dme|reacher|grabber'],
];

const CARE: readonly Names[] = [
  [
    'home health care',
    'home health care|home health|home health aide|home care|home health services|home healthcare|home health nurse|home assistance|caregiver|care giver|home attendant|attendant care|housekeeping|home maker services|homemaker services|in home care',
  ],
  ['nursing', 'registered nurse|RN|nursing|nurse visit|visiting nurse|lvn|nurse case manager|nursing care'],
  [
    'skilled nursing facility',
    'skilled nursing facility|skilled nursing|snf|rehabilitation facility|assisted living|nursing home',
  ],
  ['transportation', 'transportation|medical transportation|transport|non emergency transportation|ambulance|mileage'],
  ['interpreter', 'interpreter|interpreter services|interpreting|interpretation services'],
  [
    'office visit',
    'office visit|follow up visit|followup visit|follow up appointment|follow up office visit|follow up evaluation|follow up consultation|follow up|followup|return visit|clinic visit|re evaluation|reevaluation|medication management visit|medication management|pain management visit|return to clinic',
  ],
  [
    'consultation',
    'consultation|consult|second opinion|transfer of care|referral|eval and treat|eval and treatment|evaluation and treatment|evaluate and treat|specialist evaluation|specialist visit|specialty evaluation|TOC',
  ],
  ['medication refill', 'medication refill|refill of medication|medication refills'],
  [
    'compound cream',
    'compound cream|compounded cream|topical compound|compounded topical|compound medication|compounded medication|compounded ointment|topical cream',
  ],
  ['medical food', 'medical food|dietary supplement|nutritional supplement|vitamin supplement'],
  [
    'medical records',
    'copy of medical records|copies of medical records|medical records copy|special report|medical report',
  ],
];

/** Whose evaluation is a consultation: "orthopedic evaluation", "evaluation by a neurologist". */
const SPECIALISTS =
  'pain management|pain specialist|pain medicine|orthopedic|orthopaedic|ortho|orthopedist|orthopedic surgeon|orthopedic spine|spine surgeon|spine surgery|spine|spine specialist|neurosurgeon|neurosurgery|neurosurgical|neurologist|neurology|neurological|internist|internal medicine|podiatrist|podiatry|podiatric|ophthalmologist|ophthalmology|urologist|urology|gastroenterologist|gastroenterology|rheumatologist|rheumatology|cardiologist|cardiology|dermatology|dermatologist|ENT|ENT specialist|physiatrist|physiatry|hand surgeon|hand specialist|vascular surgeon|general surgeon|surgeon|dental|dentist|plastic surgeon|pulmonologist|pulmonary|endocrinology|endocrinologist|hematology|oncology|nephrology|toxicologist|specialist|knee surgeon|shoulder surgeon|foot and ankle specialist';
const EVALUATIONS: readonly Names[] = [
  [
    'consultation',
    SPECIALISTS.split('|')
      .flatMap((who) => [`${who} evaluation`, `${who} eval`, `${who} referral`])
      .join('|'),
  ],
];

/** Every kind of treatment or service with its usual names. */
export const SERVICE_NAMES: readonly Names[] = [
  ...THERAPIES,
  ...TESTS,
  ...INJECTIONS,
  ...SURGERIES,
  ...EQUIPMENT,
  ...CARE,
  ...EVALUATIONS,
];
